/* global Redoc, contract, download */
// Redoc computes with its colours, so that they can't be variables of a style sheet: it is drawn anew when the reader
// turns from light to dark.
const dark = matchMedia('(prefers-color-scheme: dark)');

function themeOf(isDark) {
  const [ground, ink, faint, line, box, link] = isDark
    ? ['#0f1318', '#e6edf3', '#9aa4af', '#313842', '#181d24', '#79b8ff']
    : ['#ffffff', '#1f2328', '#59636e', '#d8dee4', '#f6f8fa', '#0757ba'];
  const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';
  return {
    spacing: { sectionVertical: 24 },
    colors: {
      primary: { main: link },
      text: { primary: ink, secondary: faint },
      border: { dark: line, light: line },
      gray: { 50: box, 100: box },
      success: { main: isDark ? '#56d364' : '#1a7f37' },
      error: { main: isDark ? '#ff938a' : '#b62324' },
      responses: {
        success: { color: isDark ? '#56d364' : '#1a7f37', backgroundColor: box, tabTextColor: '#7ee787' },
        error: { color: isDark ? '#ff938a' : '#b62324', backgroundColor: box, tabTextColor: '#ffb3ad' },
      },
      http: { get: '#1a7f37', post: '#0757ba' },
    },
    schema: {
      nestedBackground: box,
      linesColor: line,
      typeNameColor: faint,
      typeTitleColor: faint,
      requireLabelColor: isDark ? '#ff938a' : '#b62324',
      labelsTextSize: '0.85em',
      arrow: { color: faint },
    },
    typography: {
      fontSize: '15px',
      fontFamily: 'system-ui, sans-serif',
      headings: { fontFamily: 'system-ui, sans-serif', fontWeight: '600' },
      code: { fontSize: '13px', fontFamily: mono, color: ink, backgroundColor: box, wrap: true },
      links: { color: link, visited: link, hover: link },
    },
    sidebar: {
      backgroundColor: box,
      textColor: ink,
      activeTextColor: link,
      groupItems: { activeBackgroundColor: line, activeTextColor: link },
      level1Items: { activeBackgroundColor: line, activeTextColor: link },
    },
    rightPanel: { backgroundColor: '#161b22', textColor: '#e6edf3' },
    codeBlock: { backgroundColor: '#0d1117' },
    logo: { maxHeight: '0' },
    ground,
  };
}

function draw() {
  const element = document.getElementById('redoc');
  element.replaceChildren();
  const options = {
    theme: themeOf(dark.matches),
    hideDownloadButton: false,
    downloadUrls: [{ title: download, url: download }],
    expandResponses: '200',
    jsonSamplesExpandLevel: 'all',
    requiredPropsFirst: false,
    sortRequiredPropsFirst: false,
    pathInMiddlePanel: true,
    generatedSamplesMaxDepth: 4,
    nativeScrollbars: true,
    hideSchemaPattern: false,
    disableSearch: false,
  };
  Redoc.init(contract, options, element);
}

// Redoc's choice of the media type has no name, and comes anew when a tab is turned.
function nameSelects() {
  for (const select of document.querySelectorAll('#redoc select:not([aria-label])')) {
    select.setAttribute('aria-label', 'Media type');
  }
}

new MutationObserver(nameSelects).observe(document.getElementById('redoc'), {
  childList: true,
  subtree: true,
});
draw();
dark.addEventListener('change', () => location.reload());
