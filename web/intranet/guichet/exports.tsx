import { recherche } from "../../../shared/api/recherche.ts";
import { m } from "../../paraglide/messages.js";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import { call } from "../../socle/client.ts";
import { File } from "./file.tsx";

const lire = () => call(recherche.listerExports, {}).then(({ exports: lus }) => ({ lignes: lus, suite: false }));

/** Lists that agents of the territory took out, and what for. */
export const Exports = () => (
  <File
    titre={m.exports_titre()}
    lire={lire}
    vide={m.exports_aucun()}
    colonnes={[m.exports_le(), m.exports_par(), m.exports_lieu(), m.exports_finalite()]}
    cle={({ le, par }) => `${le} ${par}`}
    compter={(nombre) => m.exports_nombre({ nombre })}
  >
    {({ le, par, role, guichet, lieu, finalite }) => (
      <>
        <th scope="row">{afficherInstant(le)}</th>
        <td data-titre={m.exports_par()}>
          {par}, {role} ({guichet})
        </td>
        <td data-titre={m.exports_lieu()}>{lieu}</td>
        <td data-titre={m.exports_finalite()}>{finalite}</td>
      </>
    )}
  </File>
);
