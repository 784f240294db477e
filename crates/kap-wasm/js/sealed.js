// Pages that say what their scripts must be.

/**
 * Whether the page does so, by the `integrity` of an import map: then each script is asked for under
 * its own address only, since any other would get around that. (Where it only has another import map,
 * nothing is lost but another try.)
 */
export const isSealed = () => document.querySelector("[type=importmap]") !== null;
