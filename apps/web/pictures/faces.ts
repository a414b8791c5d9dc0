import type { Browser } from "@playwright/test";

/** A browser in whose windows a drawn person sits before the camera, another one in each. */
export function withFaces(browser: Browser): Browser {
  let people = 0;
  const newContext: Browser["newContext"] = async (options) => {
    const context = await browser.newContext(options);
    await context.addInitScript(sitBefore, people);
    people += 1;
    return context;
  };
  return new Proxy(browser, {
    get: (target, name) => (name === "newContext" ? newContext : bound(target, name)),
  });
}

function bound(target: Browser, name: string | symbol): unknown {
  const found: unknown = Reflect.get(target, name);
  return typeof found === "function" ? (found.bind(target) as unknown) : found;
}

/** Runs in the page: its camera shows the drawn person of this number. */
function sitBefore(person: number): void {
  const looks = [
    { wall: "#d9cbb8", skin: "#f2c39c", hair: "#4f3222", shirt: "#2f5666" },
    { wall: "#c4d8cf", skin: "#9c6a48", hair: "#17100d", shirt: "#d39a4f" },
    { wall: "#cfd4e3", skin: "#e3b48d", hair: "#8a8178", shirt: "#6f4c63" },
    { wall: "#e4d3cf", skin: "#c58f68", hair: "#2a1c17", shirt: "#54704f" },
    { wall: "#d4dbc4", skin: "#f0cbb0", hair: "#a4572b", shirt: "#3d4a72" },
  ];
  const look = looks[person % looks.length];
  const media = navigator.mediaDevices;
  const plain = media.getUserMedia.bind(media);
  media.getUserMedia = async (asked) => {
    const stream = await plain(asked);
    const [camera] = stream.getVideoTracks();
    if (!camera || !look) return stream;
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    const pen = canvas.getContext("2d");
    const draw = () => {
      if (!pen) return;
      const fill = (color: string, shape: () => void) => {
        pen.fillStyle = color;
        pen.beginPath();
        shape();
        pen.fill();
      };
      fill(look.wall, () => pen.rect(0, 0, 640, 480));
      fill(look.hair, () => pen.ellipse(320, 215, 118, 150, 0, 0, 7));
      fill(look.skin, () => pen.rect(278, 300, 84, 90));
      fill(look.shirt, () => pen.ellipse(320, 500, 230, 130, 0, 0, 7));
      fill(look.skin, () => pen.ellipse(320, 235, 92, 118, 0, 0, 7));
      fill(look.hair, () => pen.ellipse(320, 135, 96, 44, 0, 0, 7));
      for (const x of [286, 354]) fill("#1d1613", () => pen.arc(x, 230, 8, 0, 7));
      fill("#a4443a", () => pen.ellipse(320, 290, 30, 9, 0, 0, 3.2));
    };
    draw();
    setInterval(draw, 100);
    const [drawn] = canvas.captureStream(10).getVideoTracks();
    const settings = camera.getSettings();
    camera.stop();
    stream.removeTrack(camera);
    // The pages remember the camera by its id.
    if (drawn) stream.addTrack(Object.assign(drawn, { getSettings: () => settings }));
    return stream;
  };
}
