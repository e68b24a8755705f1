import type { RefObject } from "react";
import { m } from "../../../paraglide/messages.js";
import { type AdresseDeFichier, adresseDuFichier, type Question } from "../lecture/question.ts";
import { enPng } from "./en-png.ts";

type Proprietes = {
  /** What is shown, as it was asked: the files hold these rows and no other. */
  questions: readonly Question[];
  titre: string;
  /** Of the territory of each question, where they differ. */
  noms?: readonly string[];
  /** Of the published files, unless said otherwise. */
  adresse?: AdresseDeFichier;
  /** Holds the drawing, where there is one, and what is said of it. */
  dessin?: RefObject<HTMLElement | null>;
};

const SORTES = ["xlsx", "csv"] as const;

/** A file among several is told by its territory, or else by its edition. */
export function Telecharger({ questions, titre, noms = [], dessin, adresse = adresseDuFichier }: Proprietes) {
  if (questions.length === 0) return null;
  const imprimer = () => {
    if (dessin?.current) void enPng(dessin.current, `${questions[0]?.tableau ?? "figure"}.png`);
  };
  return (
    <div className="sne-telecharger">
      <span>{m.stat_telecharger()}</span>
      <ul aria-label={m.stat_telecharger_de({ titre })}>
        {questions.flatMap((question, rang) =>
          SORTES.map((sorte) => (
            <li key={`${question.edition}-${question.niveau}-${question.territoire}-${sorte}`}>
              <a className="fr-link" href={adresse(question, sorte)} download>
                {questions.length > 1 ? m.stat_un_fichier({ sorte, de: noms[rang] ?? question.edition ?? "" }) : sorte}
              </a>
            </li>
          )),
        )}
        {dessin && (
          <li>
            <button type="button" className="fr-link" onClick={imprimer}>
              png
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
