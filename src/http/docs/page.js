// Starts Swagger UI on the contract beside this page. Runs in the browser, after swagger-ui-bundle.js.

const darkMode = matchMedia('(prefers-color-scheme: dark)');
const followTheme = () => document.documentElement.classList.toggle('dark-mode', darkMode.matches);
darkMode.addEventListener('change', followTheme);
followTheme();

/** "Execute" waits for the end of a reply, which an event stream does not have. */
const noExecuteOnStreams = {
  statePlugins: {
    spec: {
      wrapSelectors: {
        allowTryItOutFor: (original, system) => (state, path, method) => {
          const responses = system.specSelectors.specJson().getIn(['paths', path, method, 'responses']);
          return !responses?.hasIn(['200', 'content', 'text/event-stream']) && original(state, path, method);
        },
      },
    },
  },
};

const ui = window.SwaggerUIBundle({
  url: 'json',
  dom_id: '#swagger-ui',
  presets: [window.SwaggerUIBundle.presets.apis],
  plugins: [noExecuteOnStreams],
  layout: 'BaseLayout',
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  tryItOutEnabled: true,
  persistAuthorization: false, // a token in localStorage outlives the page and is open to all scripts of this address
});

// Swagger UI opens the links of a description in another tab, and looks at the hash only when it loads.
addEventListener('click', (event) => {
  const href = event.target.closest?.('a')?.getAttribute('href');
  if (!href?.startsWith('#/')) return;
  event.preventDefault();
  location.hash = href;
});
addEventListener('hashchange', () => ui.layoutActions.parseDeepLinkHash(decodeURIComponent(location.hash)));
