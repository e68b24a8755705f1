import { montrerConsultation } from "./montrer-consultation.ts";
import { presenterMesDonnees } from "./presentation.ts";

/** What this function says on pages, in the language of the module. */
export const lectures = { montrerConsultation, presenterMesDonnees };
