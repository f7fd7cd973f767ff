// Starts the islands of a page. Does nothing, and loads nothing, when the page has none.
//
// Leptos' own inline script would set these globals and walk the page; an external module lets the
// Content-Security-Policy forbid inline script, and lets pages be kept.
const islands = (root) => root.querySelectorAll("leptos-island");

if (islands(document).length > 0) {
  for (const name of [
    "__RESOLVED_RESOURCES", "__SERIALIZED_ERRORS", "__PENDING_RESOURCES", "__INCOMPLETE_CHUNKS", "__RESOURCE_RESOLVERS",
  ]) {
    window[name] = [];
  }
  const app = await import("__GLUE__");
  await app.default({ module_or_path: "__WASM__" });
  app.hydrate();
  const start = (root) => {
    for (const island of islands(root)) {
      app[island.dataset.component]?.(island);
    }
  };
  start(document);
  // An island put a new drawing into the page, with islands of its own.
  document.addEventListener("wijzer:drawn", (event) => start(event.target));
  document.documentElement.dataset.islands = "ready";
}
