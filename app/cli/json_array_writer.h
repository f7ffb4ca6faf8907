// Writes a JSON array to a stream, one element at a time.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include <ostream>

namespace xb::app {

// The array is closed on destruction, an empty one too.
class JsonArrayWriter {
 public:
    explicit JsonArrayWriter(std::ostream& out) : out_(out) { out_ << "["; }
    ~JsonArrayWriter() { out_ << (is_empty_ ? "]\n" : "\n]\n"); }
    JsonArrayWriter(const JsonArrayWriter&) = delete;
    JsonArrayWriter& operator=(const JsonArrayWriter&) = delete;

    void add(const QJsonObject& element) {
        out_ << (is_empty_ ? "\n" : ",\n")
             << QJsonDocument(element).toJson(QJsonDocument::Compact).toStdString();
        is_empty_ = false;
    }

 private:
    std::ostream& out_;
    bool is_empty_ = true;
};

}  // namespace xb::app
