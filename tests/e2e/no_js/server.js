export default { headers: { "content-security-policy": "script-src 'none'" } };
