/** What is taken: images are made anew, the rest is stored as it came. Everything else is refused. */
export type Kind = { mediaType: string; extension: string; picture: boolean };

const picture = (mediaType: string, extension: string): Kind => ({ mediaType, extension, picture: true });
const plain = (mediaType: string, extension: string): Kind => ({ mediaType, extension, picture: false });

const officeXml = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

export const docx = plain(`${officeXml}.wordprocessingml.document`, "docx");
export const xlsx = plain(`${officeXml}.spreadsheetml.sheet`, "xlsx");
export const odt = plain(`${openDocument}.text`, "odt");
export const ods = plain(`${openDocument}.spreadsheet`, "ods");
export const pdf = plain("application/pdf", "pdf");
export const txt = plain("text/plain", "txt");

/** By what `file-type` calls the content. Call recorders of phones write m4a, 3gp and amr; cameras mp4 and mov. */
export const sniffed: Record<string, Kind> = {
  "image/jpeg": picture("image/jpeg", "jpg"),
  "image/png": picture("image/png", "png"),
  "image/apng": picture("image/png", "png"),
  "image/webp": picture("image/webp", "webp"),
  "image/gif": picture("image/gif", "gif"),
  "application/pdf": pdf,
  "audio/mpeg": plain("audio/mpeg", "mp3"),
  "audio/mp4": plain("audio/mp4", "m4a"),
  "audio/x-m4a": plain("audio/mp4", "m4a"),
  "audio/aac": plain("audio/aac", "aac"),
  "audio/ogg": plain("audio/ogg", "ogg"),
  "audio/ogg; codecs=opus": plain("audio/ogg", "ogg"),
  "audio/amr": plain("audio/amr", "amr"),
  "audio/wav": plain("audio/wav", "wav"),
  "video/mp4": plain("video/mp4", "mp4"),
  "video/quicktime": plain("video/quicktime", "mov"),
  "video/3gpp": plain("video/3gpp", "3gp"),
};

/**
 * What a file picker offers. By extension, and images by their types: a phone that is asked for JPEG turns its own
 * HEIC into it, and offers the camera.
 */
export const acceptedByPicker = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  ...new Set([docx, xlsx, odt, ods, txt, ...Object.values(sniffed)].map(({ extension }) => `.${extension}`)),
].join(",");
