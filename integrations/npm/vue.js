// Types only: `import "kap-guide/vue"` teaches Vue's templates the element.
export {};
