/** What every route needs: the page's files, problems, headers, JSON in and out. */
package nudge.server.http;
