// One scene beside the program: a little drawing of its arrangement, its name and its key.
#pragma once

#include "app/theme.h"
#include "studio/scenes/scene_id.h"

#include <QAbstractButton>

namespace xb::app {

// Checked while its scene is what viewers see. Never checks itself: the page does, once the scene
// has changed.
class SceneButton : public QAbstractButton {
    Q_OBJECT

 public:
    SceneButton(const Theme& theme, studio::SceneId scene, const QString& key_name,
                QWidget* parent = nullptr);

    studio::SceneId scene() const { return scene_; }
    QSize sizeHint() const override { return {110, 84}; }

 protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void nextCheckState() override {}

 private:
    void paintDrawing(QPainter& painter, const QRectF& face) const;
    void paintName(QPainter& painter) const;

    const Theme& theme_;
    studio::SceneId scene_;
    QString key_name_;
};

}  // namespace xb::app
