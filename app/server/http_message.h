// One HTTP request and its answer as plain values, and the function that stands between them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xb::app {

class BodyStream;

using HeaderField = std::pair<std::string, std::string>;

struct Request {
    std::string
        method;        // upper case; a HEAD arrives as GET, and its answer leaves without the body
    std::string path;  // as sent, still percent-encoded, without the query
    std::string query;
    std::vector<HeaderField> headers;  // names in lower case
    std::string body;                  // the raw bytes: a signature is over these

    // Empty for a header that is absent. Of several with the same name, the first.
    std::string_view header(std::string_view lower_case_name) const;
};

struct Response {
    int status = 200;
    std::string content_type = "text/plain; charset=utf-8";
    std::string body;
    std::vector<HeaderField> headers;
    std::shared_ptr<BodyStream> stream;  // instead of `body`
};

// May be called from any thread, even after the server has gone. Only the first call counts.
using Reply = std::function<void(Response)>;

// Called on the server's thread and must not block there; `reply` may be kept and called later.
using Handler = std::function<void(Request, Reply)>;

}  // namespace xb::app
