// As in a browser that refuses storage: even looking at it throws.

const refuse = () => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(window, name, { get: refuse });
}
Object.defineProperty(document, "cookie", { get: refuse, set: refuse });
