/** The icons that own categories may have. */
import {
  Bike, Book, Briefcase, Bus, Camera, Church, Coffee, Coins, Dog, Dumbbell, Fuel, Gamepad2, Gift, GraduationCap, Hammer, Heart,
  Laptop, Leaf, Music, Phone, Pizza, Sofa, Star, Tag, Tent, Users, Wine, Wrench, type LucideIcon,
} from 'lucide-react' // prettier-ignore
import type { OwnIcon } from '@/lib/model/taxonomy/own'

export const OWN_ICON: Readonly<Record<OwnIcon, LucideIcon>> = {
  tag: Tag, star: Star, heart: Heart, gift: Gift, coffee: Coffee, pizza: Pizza, wine: Wine, dog: Dog, bike: Bike, bus: Bus, fuel: Fuel,
  dumbbell: Dumbbell, music: Music, camera: Camera, gamepad: Gamepad2, book: Book, 'graduation-cap': GraduationCap,
  briefcase: Briefcase, laptop: Laptop, phone: Phone, wrench: Wrench, hammer: Hammer, sofa: Sofa, leaf: Leaf, tent: Tent,
  church: Church, coins: Coins, users: Users,
} // prettier-ignore
