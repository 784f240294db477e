export default { dist: ["dist", "copy"] };
