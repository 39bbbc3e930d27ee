import type { ProblemTable } from '../src/platform/problems/problem-tables.js';
import type { ProblemType } from '../src/platform/problems/problem-type.js';

const opening = `# Problems

What Colophon answers when it refuses: [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem details, as \`application/problem+json\`, in
French or English by \`Accept-Language\` (French when it names neither). This page is written from the tables in the code and a test compares it
with them; \`npm run golden\` writes it anew.

## How to read one

With the demo running (\`npm start\`), in another terminal:

\`\`\`sh
curl -s -H 'Accept-Language: en' http://localhost:3000/api/v1/works
\`\`\`

\`\`\`json
{
  "type": "/problems/platform/not-signed-in",
  "title": "Sign-in needed",
  "status": 401,
  "detail": "You are not signed in, or your session has expired; sign in again, nothing that was saved is lost.",
  "instance": "/api/v1/works"
}
\`\`\`

- \`type\`: \`/problems/<module>/<code>\`: what a program compares. Codes are unique across the product and keep their meaning.
- \`status\`: The HTTP status, once more.
- \`title\`, \`detail\`: For a person: what it is; which record, why, and what to do next.
- \`instance\`: The address that was asked.
- \`errors\`: With \`input-invalid\`: every wrong field at once, each with its \`pointer\` (JSON pointer into the body), \`code\` and \`detail\`.
- \`confirmable\`: \`true\` when the same request is accepted once it is repeated with \`"confirmed": true\`.
- further members: The facts of the case: those in braces below.

`;

/** docs/problems.md: every refusal of every module, with its status and its sentences. */
export function problemsPage(modules: Readonly<Record<string, ProblemTable>>): string {
  return opening + Object.entries(modules).map(chapter).join('\n');
}

function chapter([module, { problems }]: [string, ProblemTable]): string {
  const sections = Object.entries(problems)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([code, problem]) => section(module, code, problem));
  return `## ${module}\n\n${sections.join('\n')}`;
}

function section(module: string, code: string, { status, title, detail }: ProblemType): string {
  return `### ${code}

${status} · \`/problems/${module}/${code}\`

- ${title.fr}\u00a0: ${detail.fr}
- ${title.en}: ${detail.en}
`;
}
