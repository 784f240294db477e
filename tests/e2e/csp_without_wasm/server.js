const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
];

export default { headers: { "content-security-policy": policy.join("; ") } };
