import vue from "@vitejs/plugin-vue";

const isCustomElement = (/** @type {string} */ tag) => tag === "kap-guide";

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
