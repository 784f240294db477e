// The guide on a page of its own: with #consult at the end of its address, staff use it with a
// patient. Only this page reads that; the address of any other page is its own.

const guide = document.querySelector("kap-guide");
const follow = () => location.hash === "#consult" && guide?.setAttribute("mode", "consult");

follow();
addEventListener("hashchange", follow);
