import { parseSync, Visitor } from "vite";

export type Etendue = { debut: number; fin: number };

/** Text of a literal as the translations know it: its parameters are numbered, `{1}`, `{2}`. */
export type Phrase = Etendue & {
  texte: string;
  /** Where what stands for each parameter is in the source. */
  parametres: readonly Etendue[];
};

/** What a program reads and nobody else: where a rule comes from, a box of the paper form, what the API says of itself; the name of an act; an SMS, short and in the letters that every phone has. */
const POUR_LA_MACHINE: readonly string[] = ["source", "sources", "case", "resume", "url", "sms", "action"];

/** A sentence or a label, and not a code: it has a space, a capital before small letters, or an accent. */
const seLit = (texte: string): boolean =>
  !/^\s*<|<\/\w+>/u.test(texte) && /\p{L}/u.test(texte) && /\p{L}\s|\s\p{L}|^\p{Lu}\p{Ll}|[à-öø-ÿœ]/u.test(texte);

type Noeud = { start: number; end: number };

function horsDesPhrases(program: Parameters<Visitor["visit"]>[0]): Etendue[] {
  const etendues: Etendue[] = [];
  const ecarter = ({ start, end }: Noeud): void => void etendues.push({ debut: start, fin: end });
  new Visitor({
    TSLiteralType: ecarter,
    TSTemplateLiteralType: ecarter,
    ImportDeclaration: ecarter,
    ImportExpression: ecarter,
    ExportAllDeclaration: ecarter,
    ThrowStatement: ecarter,
    TaggedTemplateExpression: ecarter,
    Property: ({ key, value, computed }) => {
      if (!computed) ecarter(key);
      if (key.type === "Identifier" && POUR_LA_MACHINE.includes(key.name)) ecarter(value);
    },
    VariableDeclarator: (noeud) => {
      if (noeud.id.type === "Identifier" && /^(?:SOURCE|BAN|sms)/u.test(noeud.id.name)) ecarter(noeud);
    },
    NewExpression: (noeud) => {
      if (noeud.callee.type === "Identifier" && /Error$|^RegExp$/u.test(noeud.callee.name)) ecarter(noeud);
    },
  }).visit(program);
  return etendues;
}

/** Every sentence of a module that is not TSX, where it stands. */
export function phrasesDe(nom: string, source: string): Phrase[] {
  const { program, errors } = parseSync(nom, source);
  if (errors[0]) throw new Error(`${nom}: ${errors[0].message}`);
  const phrases: Phrase[] = [];
  const prendre = ({ start, end }: Noeud, texte: string, parametres: readonly Etendue[] = []): void => {
    if (seLit(texte.replace(/\{\d+\}/gu, ""))) phrases.push({ texte, parametres, debut: start, fin: end });
  };
  new Visitor({
    Literal: (noeud) => {
      if (typeof noeud.value === "string") prendre(noeud, noeud.value);
    },
    TemplateLiteral: (noeud) => {
      const texte = noeud.quasis
        .map(({ value }, rang) => `${rang === 0 ? "" : `{${rang}}`}${value.cooked ?? ""}`)
        .join("");
      prendre(
        noeud,
        texte,
        noeud.expressions.map(({ start, end }) => ({ debut: start, fin: end })),
      );
    },
  }).visit(program);
  const ecartees = horsDesPhrases(program);
  return phrases.filter(({ debut, fin }) => !ecartees.some((ecartee) => ecartee.debut <= debut && fin <= ecartee.fin));
}
