#include "app/shell/pictures/paper_choices.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace plyline::pictures {

QByteArray PaperChoices::toJson() const
{
    QJsonObject all;
    all[QStringLiteral("layout")] = static_cast<int>(layout);
    all[QStringLiteral("diagrams")] = diagramsOnPage;
    all[QStringLiteral("figurines")] = hasFigurines;
    all[QStringLiteral("comments")] = hasComments;
    all[QStringLiteral("letter")] = paper == QPageSize::Letter;
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

PaperChoices PaperChoices::fromJson(const QByteArray& json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    PaperChoices choices;
    const int layout = all[QStringLiteral("layout")].toInt();
    if (layout >= 0 && layout <= static_cast<int>(paper::PaperLayout::Worksheet))
        choices.layout = static_cast<paper::PaperLayout>(layout);
    choices.diagramsOnPage = all[QStringLiteral("diagrams")].toInt() == 9 ? 9 : 6;
    choices.hasFigurines = all[QStringLiteral("figurines")].toBool(choices.hasFigurines);
    choices.hasComments = all[QStringLiteral("comments")].toBool(choices.hasComments);
    if (all[QStringLiteral("letter")].toBool())
        choices.paper = QPageSize::Letter;
    return choices;
}

} // namespace plyline::pictures
