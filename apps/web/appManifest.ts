/** How the application is called where it is installed: on a home screen that others see, it says nothing of care. */
export const appManifest = {
  name: "Hearth",
  short_name: "Hearth",
  start_url: "/",
  scope: "/",
  display: "standalone",
  background_color: "#faf7f2",
  theme_color: "#1c6459",
  icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
} as const;
