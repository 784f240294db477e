export default { dist: ["clinic/sub"] };
