/** The page's content security policy: nothing comes from or goes to anywhere but where the page itself lies. */

const directives = {
  'default-src': "'none'",
  // The second word allows compiling WebAssembly and nothing else.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  // Of our pages that of the examples has one, with a page of ours in it.
  'frame-src': "'self'",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');
