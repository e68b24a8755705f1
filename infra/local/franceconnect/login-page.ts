import { people } from "./people.ts";

const styles = "font:1.25rem/1.5 Arial,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#161616";
const button =
  "display:block;width:100%;margin:.75rem 0;padding:.75rem;font:inherit;text-align:left;border:1px solid #000091;background:#fff;color:#000091;cursor:pointer";

const choice = (value: string, text: string): string =>
  `<button style="${button}" name="person" value="${value}">${text}</button>`;

export const page = (title: string, content: string): string => `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="${styles}"><main><h1>${title}</h1>${content}</main></body>
</html>`;

/** Who signs in; or nobody, who refuses that the SNE be told anything. */
export const loginPage = page(
  "FranceConnect de démonstration",
  `<p>Des personnes inventées. Choisissez qui se connecte.</p>
<form method="post">
${people.map(({ sub, given_name, family_name }) => choice(sub, `${given_name} ${family_name}`)).join("\n")}
${choice("", "Refuser et revenir")}
</form>`,
);
