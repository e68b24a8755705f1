import { m } from "../../paraglide/messages.js";
import type { Constat, constatsParTheme } from "./constats.ts";

const mots = {
  respecte: m.a11y_respecte,
  enfreint: m.a11y_enfreint,
  absent: m.a11y_absent,
  "a-voir": m.a11y_a_voir,
} as const satisfies Record<Constat, () => string>;

/** The criteria of one theme, and what was seen of each. */
export const ThemeDuRgaa = ({ nom, criteres }: (typeof constatsParTheme)[number]) => (
  <details className="sne-details">
    <summary>
      {m.a11y_theme({
        nom,
        controles: criteres.filter(({ constat }) => constat !== "a-voir").length,
        total: criteres.length,
      })}
    </summary>
    <ul>
      {criteres.map(({ numero, sujet, constat }) => (
        <li key={numero}>{m.a11y_critere({ numero, sujet, constat: mots[constat]() })}</li>
      ))}
    </ul>
  </details>
);
