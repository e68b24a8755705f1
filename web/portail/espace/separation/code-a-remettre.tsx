import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { inject } from "regexparam";
import { afficherNumeroUnique } from "../../../../shared/demande/numero-unique.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { PageDeDemande } from "../page-de-demande.tsx";

type Proprietes = { numeroUnique: string; code: string; nom: string };

/** « ABCD EFGH JKLM » */
const enGroupes = (code: string): string => code.replace(/(.{4})(?=.)/gu, "$1 ");

/** What the one who leaves needs to begin: to be copied, printed or read aloud; it is shown once. */
export function CodeARemettre({ numeroUnique, code, nom }: Proprietes) {
  const [message, dire] = useState("");
  const numero = afficherNumeroUnique(numeroUnique);
  const adresse = `${location.origin}${chemins.rejoindre}`;
  const copier = () =>
    navigator.clipboard.writeText(m.separation_a_copier({ adresse, numero, code: enGroupes(code) })).then(
      () => dire(m.separation_copie()),
      () => dire(m.separation_non_copie()),
    );
  const faits = [
    [m.attestation_numero(), numero],
    [m.separation_code(), enGroupes(code)],
    [m.separation_ou(), adresse],
  ] as const;
  return (
    <PageDeDemande numeroUnique={numeroUnique} titre={m.separation_faite_titre()}>
      <p>{m.separation_faite({ nom })}</p>
      <dl className="sne-resume fr-mb-3w">
        {faits.map(([terme, valeur]) => (
          <div key={terme}>
            <dt>{terme}</dt>
            <dd className="sne-a-recopier">{valeur}</dd>
          </div>
        ))}
      </dl>
      <p>
        <strong>{m.separation_une_fois()}</strong> {m.separation_personnel()}
      </p>
      <div className="sne-boutons sne-ecran">
        <Button onClick={copier}>{m.separation_copier()}</Button>
        <Button priority="secondary" onClick={() => print()}>
          {m.imprimer()}
        </Button>
        <span role="status">{message}</span>
      </div>
      <p className="fr-mt-4w sne-ecran">
        {m.separation_corriger()}{" "}
        <Lien className="fr-link" href={inject(chemins.modifierDemande, { numeroUnique })}>
          {m.modifier_titre()}
        </Lien>
      </p>
    </PageDeDemande>
  );
}
