import type { MetadataRoute } from "next";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/desk",
        "/api",
        "/t/",
        "/*/sent/",
        "/*/track/",
        "/*/question/",
        "/*/claim/",
        "/*/fraud-report/",
      ],
    },
  };
}
