#pragma once

#include <QtWidgets/QWidget>

namespace plyline::widgets {

/// A panel that can be opened beside the boards. It works only while it is seen: what it shows is
/// marked stale when something changes, and brought up to date at once while the panel is visible,
/// else when it is shown next.
class Panel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Whether what is shown may be outdated.
    [[nodiscard]] bool isStale() const { return m_isStale; }

public Q_SLOTS:
    /// Says that something changed that the panel shows.
    void markStale();

protected:
    /// Brings everything that is shown up to date; called while the panel is visible.
    virtual void refresh() = 0;
    /// Called when the panel comes to be seen, before it is refreshed.
    virtual void onShown() {}
    /// Called when the panel is no longer seen.
    virtual void onHidden() {}

    /// Marks the panel stale whenever `sender` emits `signal`.
    template <typename Sender, typename Signal>
    void showChangesOf(const Sender& sender, Signal signal)
    {
        connect(&sender, signal, this, &Panel::markStale);
    }

    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void bringUpToDate();

    bool m_isStale = true; ///< Nothing has been shown yet.
};

} // namespace plyline::widgets
