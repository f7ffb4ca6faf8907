// Joins the Settings page's scene collections with the files they lie in and with the scenes of
// the session.
#pragma once

#include "app/live/collection_folder.h"
#include "app/live/live_scenes.h"
#include "app/live/shop_calls.h"

#include <QObject>
#include <QString>

#include <optional>

namespace xb::app {

class CollectionCard;

// Main thread; what it refers to outlives it. A collection is looked at as a whole before it takes
// the place of the one in use; where anything is wrong with it, that one stays.
class CollectionDesk : public QObject {
    Q_OBJECT

 public:
    // `current`: the name of the one in use; empty: the shop's own.
    CollectionDesk(CollectionCard& card, LiveScenes& scenes, CollectionFolder folder,
                   QString current);

 signals:
    // Is in use now, and to be kept.
    void used(const QString& name);
    void failed(const QString& sentence);

 private:
    enum class Made { New, Copy, Renamed };

    void list();
    void use(const QString& name);
    void make(const QString& name, Made made);
    void leaveAsItIs();

    CollectionCard& card_;
    LiveScenes& scenes_;
    const CollectionFolder folder_;
    QString current_;
    std::optional<QString> wanted_;   // is being read
    std::optional<QString> retired_;  // goes once the wanted one is in use
    ShopCalls calls_{*this};
};

}  // namespace xb::app
