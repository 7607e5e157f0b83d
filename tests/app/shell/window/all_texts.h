#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QPaintEngine>
#include <QPlainTextEdit>
#include <QPointer>
#include <QToolTip>
#include <QWidget>

#include <set>

namespace plyline::tests {

/// A text of the window, and how it can be got at.
struct FoundText
{
    QString text;
    QString where;
};
using FoundTexts = std::vector<FoundText>;

/// A device that keeps the texts that are painted on it.
class TextCollector : public QPaintDevice
{
public:
    explicit TextCollector(const QSize& size) : m_size(size) {}

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    /// What one call draws is one text, or several where it changes font or script.
    [[nodiscard]] const QStringList& texts() const { return m_engine.texts; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        Engine() : QPaintEngine(AllFeatures) {}
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState&) override {}
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
        void drawPath(const QPainterPath&) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        void drawTextItem(const QPointF&, const QTextItem& item) override { texts << item.text(); }
        [[nodiscard]] Type type() const override { return User; }

        QStringList texts;
    };

    QSize m_size;
    mutable Engine m_engine;
};

/// Texts that the window paints now.
inline void addPainted(FoundTexts& found, QWidget& window)
{
    TextCollector collector(window.size());
    window.render(&collector);
    for (const QString& text : collector.texts())
        found.push_back({text, QStringLiteral("painted")});
}

/// Texts of all items of the models that can be seen.
inline void addModels(FoundTexts& found, QWidget& window)
{
    for (const QAbstractItemView* view : window.findChildren<QAbstractItemView*>()) {
        const QAbstractItemModel* model = view->model();
        if (!view->isVisible() || !model)
            continue;
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                for (int role = 0; role <= Qt::UserRole + 30; ++role)
                    if (const QString text = model->index(row, column).data(role).toString();
                        !text.isEmpty())
                        found.push_back({text, QLatin1String(model->metaObject()->className()) +
                                                   QStringLiteral(" role %1").arg(role)});
    }
}

/// What widgets say of themselves, and what they have in properties that users can see.
inline void addWidgets(FoundTexts& found, QWidget& window)
{
    QList<QWidget*> all = window.findChildren<QWidget*>();
    all << &window;
    for (const QWidget* widget : all) {
        if (!widget->isVisible())
            continue;
        const QString name = QLatin1String(widget->metaObject()->className());
        for (const char* property :
             {"text", "plainText", "toolTip", "statusTip", "whatsThis", "accessibleName",
              "accessibleDescription", "windowTitle", "placeholderText", "title"})
            if (const QString text = widget->property(property).toString(); !text.isEmpty())
                found.push_back({text, name + u' ' + QLatin1String(property)});
    }
}

/// Names, descriptions and values of everything that a screen reader finds.
inline void addAccessible(FoundTexts& found, QAccessibleInterface& node, int depth = 0)
{
    if (depth > 40 || node.state().invisible)
        return;
    const QString name =
        node.object() ? QLatin1String(node.object()->metaObject()->className()) : QString();
    for (const auto kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        if (const QString text = node.text(kind); !text.isEmpty())
            found.push_back({text, QStringLiteral("accessible ") + name});
    if (auto* value = node.valueInterface())
        found.push_back(
            {QStringLiteral("value %1 of %2")
                 .arg(value->currentValue().toString(), value->maximumValue().toString()),
             QStringLiteral("accessible ") + name});
    for (int i = 0; i < node.childCount(); ++i)
        if (QAccessibleInterface* child = node.child(i))
            addAccessible(found, *child, depth + 1);
}

/// Tool-tips all over the window.
inline void addTips(FoundTexts& found, QWidget& window, int step)
{
    std::set<QString> seen;
    for (int y = step / 2; y < window.height(); y += step) {
        for (int x = step / 2; x < window.width(); x += step) {
            QWidget* at = window.childAt(x, y);
            if (!at)
                continue;
            const QPoint local = at->mapFrom(&window, QPoint(x, y));
            QHelpEvent help(QEvent::ToolTip, local, window.mapToGlobal(QPoint(x, y)));
            QApplication::sendEvent(at, &help);
            const QString tip = QToolTip::isVisible() ? QToolTip::text() : QString();
            if (!tip.isEmpty() && seen.insert(tip).second)
                found.push_back({tip, QStringLiteral("tip of ") +
                                          QLatin1String(at->metaObject()->className())});
            QToolTip::hideText();
        }
    }
}

[[nodiscard]] inline FoundTexts allTexts(QWidget& window)
{
    FoundTexts found;
    addPainted(found, window);
    addModels(found, window);
    addWidgets(found, window);
    if (QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&window))
        addAccessible(found, *root);
    return found;
}

} // namespace plyline::tests
