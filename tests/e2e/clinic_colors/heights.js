// As a page does that makes room for the guide.
document.addEventListener("kap-resized", ({ detail }) => {
  document.querySelector("#height").textContent = detail.height;
});
