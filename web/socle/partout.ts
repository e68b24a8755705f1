/**
 * What half of the pages or more stand on comes with the frame, in its one file: cut apart, each page would wait
 * for a dozen small ones that compress badly.
 */
import "@codegouvfr/react-dsfr/Alert.js";
import "@codegouvfr/react-dsfr/Input.js";
import "./charge.tsx";
import "./client.ts";
import "./est-pret.ts";
import "./resume-erreurs.tsx";
