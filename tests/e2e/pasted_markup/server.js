export default { dist: ["kap-guide"] };
