#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/projections/projections_frame.h"

#include <cstdint>
#include <optional>

class QMenu;
class QPushButton;

namespace plyline::projections {

/// What a person can do with a reader.
enum class ReaderCommand : std::uint8_t { Pause, Resume, Rebuild, Cancel, Retry, Skip, Step };

/// The buttons of one card. Those that make no sense in the reader's state are hidden.
class CardButtons : public QWidget
{
    Q_OBJECT

public:
    CardButtons(const QString& title, look::Look& look, QWidget* parent = nullptr);

    void setFrame(const CardFrame& frame);
    /// The menu of speeds; the caller shows it. It deletes itself when it is closed.
    [[nodiscard]] QMenu* makePaceMenu();

Q_SIGNALS:
    void commanded(plyline::projections::ReaderCommand command);
    /// None: as fast as it can.
    void paceChosen(std::optional<double> eventsPerSecond);
    /// None: at no event.
    void breakChosen(std::optional<int> event);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QPushButton* addButton(const QString& name);
    void dress();
    void place();
    void askForBreak();
    void setText(QPushButton& button, const QString& text);

    look::Look& m_look;
    QString m_title;
    CardFrame m_frame;
    // In the order of Tab.
    QPushButton* m_pause;
    QPushButton* m_retry;
    QPushButton* m_rebuild;
    QPushButton* m_skip;
    QPushButton* m_slow;
    QPushButton* m_break;
    QPushButton* m_step;
};

} // namespace plyline::projections
