// Only the script was moved; the other files stay where they were.
export default {
  dist: ["dist", "optimized"],
  files: [[/\/optimized\/(?!kap-guide\.js$)/, { status: 404 }]],
};
