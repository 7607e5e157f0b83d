#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/shell/stage/headline.h"

namespace plyline::stage {

/// Shows the players and, in a dimmer tone, result, event and date. These are on a second line, or
/// behind the players if there is room for one line only. Elides what does not fit.
class HeadlineView : public QWidget
{
    Q_OBJECT

public:
    explicit HeadlineView(look::Look& look, QWidget* parent = nullptr);

    void setHeadline(const Headline& headline);
    [[nodiscard]] const Headline& headline() const { return m_headline; }
    void setTwoLines(bool hasTwoLines);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Whether some of the words have no room.
    [[nodiscard]] bool isCut() const;

    look::Look& m_look;
    Headline m_headline;
    bool m_hasTwoLines = false;
};

} // namespace plyline::stage
