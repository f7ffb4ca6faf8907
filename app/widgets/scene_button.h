// One scene beside the program: a little picture of it, or a drawing of its arrangement while there
// is none, its name and its key, and in words whether viewers see it, it comes next or something on
// it is missing.
#pragma once

#include "app/theme.h"
#include "studio/scenes/scene_id.h"

#include <QAbstractButton>
#include <QImage>
#include <QKeySequence>

namespace xb::app {

// Checked while its scene is what viewers see. Never checks itself: the page does, once the scene
// has changed.
class SceneButton : public QAbstractButton {
    Q_OBJECT

 public:
    static int leastHeightPx();

    SceneButton(const Theme& theme, studio::SceneId scene, QWidget* parent = nullptr);

    studio::SceneId scene() const { return scene_; }
    // Both at once: the key that stood there would go with another text.
    void setNameAndKey(const QString& name, const QKeySequence& key);
    // Prepared: the next one that viewers will see.
    void setNext(bool is_next);
    bool isNext() const { return is_next_; }
    // Something on it is missing; said while it is neither seen nor next.
    void setLacking(bool is_lacking);
    // What it looks like now, in the canvas' shape; null: the drawing again.
    void setPicture(const QImage& picture);
    QImage picture() const { return picture_; }
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void nextCheckState() override {}

 private:
    void paintFace(QPainter& painter, const QRectF& face) const;
    QRectF picturePlace() const;
    bool isMarkBeside() const;
    int marksTop() const;
    int marksGap() const;
    void paintName(QPainter& painter) const;
    void paintKey(QPainter& painter) const;
    void paintMark(QPainter& painter) const;

    const Theme& theme_;
    studio::SceneId scene_;
    bool is_next_ = false;
    bool is_lacking_ = false;
    QImage picture_;
    QImage ground_;  // the picture as a blur, around it
};

}  // namespace xb::app
