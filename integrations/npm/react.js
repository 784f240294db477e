// Types only: `import "kap-guide/react"` teaches React's JSX the element.
export {};
