import { createStore, del, get, set, type UseStore } from "idb-keyval";

const key = "background";
const longestSide = 1_280;

let opened: UseStore | null = null;
const store = () => (opened ??= createStore("hearth-device", "pictures"));

/** The person's own picture, as they left it on this device; null where there is none. It is never sent anywhere. */
export async function keptPicture(): Promise<Blob | null> {
  return (await get<Blob>(key, store())) ?? null;
}

/** Keeps a picture on this device alone: small, and without what a camera notes of place and time. Rejects what is none. */
export async function keepPicture(file: Blob): Promise<void> {
  await set(key, await drawnAnew(file), store());
}

export const removePicture = (): Promise<void> => del(key, store());

async function drawnAnew(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const share = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement("canvas"), {
    width: Math.max(1, Math.round(picture.width * share)),
    height: Math.max(1, Math.round(picture.height * share)),
  });
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => {
    const given = (made: Blob | null) => (made ? resolve(made) : reject(new Error("No picture")));
    canvas.toBlob(given, "image/jpeg", 0.85);
  });
}
