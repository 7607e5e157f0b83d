#pragma once

#include "app/kit/widgets/mini_board.h"
#include "app/model/study/pins.h"

namespace plyline::comparison {

/// Pictures of both moments. In A captured pieces are red. In B moved pieces are teal, with a ghost
/// on their old square and an arrow to the new one.
struct BothFrames
{
    widgets::MiniBoardFrame a;
    widgets::MiniBoardFrame b;
    bool operator==(const BothFrames&) const = default;
};
[[nodiscard]] BothFrames framesOf(const study::Comparison& comparison, bool arePlanes,
                                  const look::Theme& theme);

/// Shows the two pictures side by side, each below its caption.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(look::Look& look, QWidget* parent = nullptr);

    struct Caption
    {
        QString letter;
        QString ply;
        QString game; ///< Empty if both are from one game.
        bool operator==(const Caption&) const = default;
    };
    void show(const BothFrames& frames, const Caption& a, const Caption& b);
    /// Shows a text in place of the pictures.
    void showHint(const QString& hint);
    [[nodiscard]] QRectF boardA() const;
    [[nodiscard]] QRectF boardB() const;
    [[nodiscard]] const BothFrames& frames() const { return m_frames; }
    [[nodiscard]] QSize sizeHint() const override { return {560, 330}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {300, 200}; }

Q_SIGNALS:
    /// Emitted when a picture was clicked; its moment should be shown.
    void momentWanted(bool isA);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void drawCaption(QPainter& painter, const QRectF& board, const Caption& caption) const;

    look::Look& m_look;
    BothFrames m_frames;
    Caption m_a;
    Caption m_b;
    QString m_hint;
};

} // namespace plyline::comparison
