const page = (body: string): string => `<!doctype html>
<html lang="en" data-theme="light">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Document check</title>
    <link rel="stylesheet" href="/document-partner/tokens.css" />
    <link rel="stylesheet" href="/document-partner/page.css" />
  </head>
  <body>
    <main>
      <p class="brand">A partner for documents, played on this machine</p>
${body}
    </main>
  </body>
</html>
`;

/** Where a camera would be: the document in words, and how the check is to end. Carries nothing of anybody. */
export const checkPage = (problem = ""): string =>
  page(`      <h1>Document check</h1>
      <p>A partner would look at a document and a living face here. Say what the document says, and how it ends.</p>
      ${problem === "" ? "" : `<p role="alert">${problem}</p>`}
      <form method="post">
        <label>First name on the document <input name="firstName" autocomplete="off" /></label>
        <label>Last name on the document <input name="lastName" autocomplete="off" /></label>
        <label>Birth date on the document <input name="birthDate" type="date" /></label>
        <button name="outcome" value="passed">Document and face match</button>
        <button name="outcome" value="failed" class="plain">It cannot be read</button>
        <button name="outcome" value="suspectedFraud" class="plain">No living face</button>
      </form>`);

/** The same whatever came of it. */
export const donePage = (): string =>
  page(`      <h1>Thank you</h1>
      <p>You may close this page and go on with your call or chat.</p>`);
