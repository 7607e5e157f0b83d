#pragma once

#include <QtWidgets/QWidget>

namespace plyline::widgets {

/// A panel that can be opened beside the boards. It works only while it is visible: a change marks
/// it stale, and it is refreshed at once if it is visible, else when it is next shown.
class Panel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Whether the panel may show outdated content.
    [[nodiscard]] bool isStale() const { return m_isStale; }

    /// Called when the user has closed the panel, so that it is shown nowhere.
    void noteClosed() { onClosed(); }

public Q_SLOTS:
    /// Marks the content as outdated, and refreshes it at once if the panel is visible.
    void markStale();

Q_SIGNALS:
    /// A sentence for the user.
    void reported(const QString& sentence);

protected:
    /// Brings the whole panel up to date. Called only while the panel is visible.
    virtual void refresh() = 0;
    /// Called when the panel becomes visible, before refresh().
    virtual void onShown() {}
    /// Called when the panel is no longer visible.
    virtual void onHidden() {}
    /// Called when the user has closed the panel; another tab in front of it does not close it.
    virtual void onClosed() {}

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

    bool m_isStale = true; ///< True until the first refresh.
};

} // namespace plyline::widgets
