// What a reader has done in a guide: one state, and one pure way to change it.

/** Where they are, which steps they have opened, what is ticked and looked for, and a route on its way. */
export const begin = (place, seen, ticked) => ({
  place,
  seen: seen.includes(place.step) ? seen : [...seen, place.step],
  ticked: new Set(ticked),
  query: { words: "", wantsAll: false },
  wish: undefined,
});

export function reduce(state, [what, value]) {
  switch (what) {
    case "go": {
      const place = { ...state.place, ...value };
      const seen = state.seen.includes(place.step) ? state.seen : [...state.seen, place.step];
      return { ...state, place, seen };
    }
    case "route-asked":
      return { ...state, wish: { route: value, said: "" } };
    case "route-late":
      return state.wish?.route === value ? { ...state, wish: { route: value, said: "coming" } } : state;
    case "route-failed":
      return state.wish?.route === value ? { ...state, wish: { route: value, said: "missing" } } : state;
    case "route-came":
      return { ...state, wish: undefined, place: { ...state.place, route: value } };
    case "tick": {
      const ticked = new Set(state.ticked);
      if (value.is) ticked.add(value.value);
      else ticked.delete(value.value);
      return { ...state, ticked };
    }
    case "search":
      return value === state.query.words ? state : { ...state, query: { words: value, wantsAll: false } };
    case "show-all":
      return { ...state, query: { ...state.query, wantsAll: true } };
    default:
      return state;
  }
}
