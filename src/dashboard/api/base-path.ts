/** The path under which the monitor is served, without a slash at its end; the server writes it into the page. */
export const basePath = (
  document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? '/'
).replace(/\/$/, '');
