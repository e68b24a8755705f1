import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useRef } from "react";
import { m } from "../../../paraglide/messages.js";

type Proprietes = {
  codes: readonly string[];
  nommer: (code: string) => string;
  changer: (codes: readonly string[]) => void;
  /** Said aloud after each change. */
  annoncer: (message: string) => void;
  /** Where the focus goes when the list is empty. */
  repli: string;
};

const deplacer = (codes: readonly string[], rang: number, pas: 1 | -1): string[] => {
  const suivants = [...codes];
  const [deplace] = suivants.splice(rang, 1);
  return deplace === undefined ? suivants : suivants.toSpliced(rang + pas, 0, deplace);
};

/** What was chosen, from first to last; each one moves or leaves by a plain button. */
export function ListeOrdonnee({ codes, nommer, changer, annoncer, repli }: Proprietes) {
  const ref = useRef<HTMLOListElement>(null);
  const bouger = (rang: number, pas: 1 | -1) => {
    changer(deplacer(codes, rang, pas));
    annoncer(m.liste_deplace({ nom: nommer(codes[rang] ?? ""), rang: rang + pas + 1 }));
  };
  const retirer = (rang: number) => {
    const reste = codes.toSpliced(rang, 1);
    changer(reste);
    annoncer(m.liste_retire({ nom: nommer(codes[rang] ?? "") }));
    // the button that had the focus is gone
    if (reste.length === 0) document.getElementById(repli)?.focus();
    else ref.current?.querySelectorAll<HTMLElement>("li")[Math.min(rang, reste.length - 1)]?.focus();
  };
  if (codes.length === 0) return null;
  return (
    <ol className="sne-ordre" ref={ref}>
      {codes.map((code, rang) => (
        <li key={code} tabIndex={-1}>
          <span className="sne-ordre-nom">{nommer(code)}</span>
          <span className="sne-ordre-gestes">
            <Geste nom={m.liste_monter()} de={nommer(code)} inactif={rang === 0} faire={() => bouger(rang, -1)} />
            <Geste
              nom={m.liste_descendre()}
              de={nommer(code)}
              inactif={rang === codes.length - 1}
              faire={() => bouger(rang, 1)}
            />
            <Geste nom={m.liste_retirer()} de={nommer(code)} inactif={false} faire={() => retirer(rang)} />
          </span>
        </li>
      ))}
    </ol>
  );
}

type ProprietesDeGeste = { nom: string; de: string; inactif: boolean; faire: () => void };

/** `aria-disabled` keeps the focus on a button that has just done its last move. */
const Geste = ({ nom, de, inactif, faire }: ProprietesDeGeste) => (
  <Button
    type="button"
    size="small"
    priority="tertiary"
    nativeButtonProps={{ "aria-disabled": inactif, "aria-label": `${nom} : ${de}` }}
    onClick={() => {
      if (!inactif) faire();
    }}
  >
    {nom}
  </Button>
);
