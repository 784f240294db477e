// The owner uploaded kap-guide.js and nothing else.
export default { files: [[/dist\/(?!kap-guide\.js$)/, { status: 404 }]] };
