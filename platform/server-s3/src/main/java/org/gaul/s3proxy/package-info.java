/** What S3Proxy keeps to its own package and a server with a filter needs (ADR 0032). */
package org.gaul.s3proxy;
