import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { Tag } from "@codegouvfr/react-dsfr/Tag.js";
import { useState } from "react";
import { instructionActes } from "../../../shared/api/instruction-actes.ts";
import { m } from "../../paraglide/messages.js";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import { call } from "../../socle/client.ts";
import { BoutonDActe } from "./bouton-d-acte.tsx";
import { ChampDeTexte } from "./champ-de-texte.tsx";
import type { DePanneau } from "./panneau.ts";

/** What the body writes for itself; the person has it with their data if they ask. */
export function Notes({ lue, relire }: DePanneau) {
  const { notes, numeroUnique } = lue;
  const [texte, ecrire] = useState("");
  return (
    <>
      <p>{m.notes_texte()}</p>
      <Etiquettes lue={lue} relire={relire} />
      {notes.length > 0 && (
        <ul className="sne-liste">
          {notes.map((note) => (
            <li key={note.noteId}>
              <p className="fr-hint-text fr-mb-0">
                {m.notes_de({ auteur: note.auteur, quand: afficherInstant(note.le) })}
              </p>
              <p className="fr-mb-1w">{note.texte}</p>
              <BoutonDActe
                secondaire
                agir={() => call(instructionActes.effacerNote, { numeroUnique, noteId: note.noteId })}
                fait={relire}
              >
                {m.notes_effacer()}
              </BoutonDActe>
            </li>
          ))}
        </ul>
      )}
      <ChampDeTexte libelle={m.notes_nouvelle()} aide={m.notes_aide()} valeur={texte} change={ecrire} />
      <BoutonDActe
        agir={(operationId) => call(instructionActes.ecrireNote, { numeroUnique, operationId, texte })}
        fait={() => {
          ecrire("");
          relire();
        }}
      >
        {m.notes_ecrire()}
      </BoutonDActe>
    </>
  );
}

const lireEtiquettes = (saisie: string): string[] =>
  saisie
    .split(",")
    .map((etiquette) => etiquette.trim())
    .filter((etiquette) => etiquette !== "");

function Etiquettes({ lue: { etiquettes, numeroUnique }, relire }: DePanneau) {
  const [saisie, saisir] = useState(etiquettes.join(", "));
  return (
    <>
      {etiquettes.map((etiquette) => (
        <Tag key={etiquette} className="fr-mr-1w fr-mb-2w">
          {etiquette}
        </Tag>
      ))}
      <Input
        label={m.notes_etiquettes()}
        hintText={m.notes_etiquettes_aide()}
        nativeInputProps={{ value: saisie, onChange: ({ target }) => saisir(target.value) }}
      />
      <BoutonDActe
        secondaire
        agir={() => call(instructionActes.poserEtiquettes, { numeroUnique, etiquettes: lireEtiquettes(saisie) })}
        fait={relire}
      >
        {m.notes_etiquettes_poser()}
      </BoutonDActe>
    </>
  );
}
