/** Colours of the State design system, and sizes in points. */
export const couleurs = {
  bleu: "#000091",
  fondBleu: "#F5F5FE",
  texte: "#161616",
  mention: "#666666",
  trait: "#DDDDDD",
  fondGris: "#F6F6F6",
  attention: "#B34000",
  fondAttention: "#FFF4F3",
  succes: "#18753C",
  fondSucces: "#F3FCF5",
} as const;

export const tailles = { h1: 20, h2: 14, h3: 11, corps: 10, mention: 8.5, cle: 19 } as const;

export const marges = { top: 48, bottom: 62, left: 56, right: 56 } as const;

/** Space between the lines of a paragraph; Marianne’s own line is 1.5 times its size. */
export const INTERLIGNE = -1;
